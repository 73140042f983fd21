# Builds and runs the program of one module, for the scripts at the root: set root to the project
# directory, read with ". build/app.sh", call prepare MODULE, then exec "$jdk/bin/java" "$@" with what
# java_options prints.

. "$root/build/jdk.sh"

flags="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

fail() {
    echo "$1" >&2
    exit 1
}

say() { # to a person who waits, never into what a program reads
    echo "$1" >&2
}

# Sets app to the directory of the unpacked program of module $1 and jar to what java starts;
# builds first what is missing or older than its sources.
prepare() {
    app=$root/$1/target/app
    packed=$(packed_jar "$1")
    if [ -z "$packed" ] || [ -n "$(newer_than "$packed")" ]; then
        build "$1"
        packed=$(packed_jar "$1")
    fi
    jar=$app/$(basename "$packed")
    [ "$jar" -nt "$packed" ] || unpack
}

packed_jar() {
    find "$root/$1/target" -maxdepth 1 -name '*-app.jar' 2>/dev/null | head -n 1
}

newer_than() {
    find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main -newer "$1" -type f | head -n 1
}

build() {
    command -v mvn >/dev/null || fail "Rollbook is built with Maven 3.8 or later: install it, then start again."
    say "Building $1, a minute or two the first time ..."
    (
        cd "$root" || exit 1
        JAVA_HOME=$jdk MAVEN_OPTS="${MAVEN_OPTS:-} $flags" \
            mvn -q -B -pl "$1" -am -Dmaven.test.skip=true package >&2
    ) || fail "Rollbook could not be built: see above."
    # Maven leaves a jar alone whose content did not change
    touch "$(packed_jar "$1")"
}

# Unpacked, it starts faster; a program without Spring has no unpacking in it and starts as it is.
unpack() {
    rm -rf "$app"
    mkdir -p "$app"
    "$jdk/bin/java" -Djarmode=tools -jar "$packed" extract --force --destination "$app" >/dev/null 2>&1 ||
        cp "$packed" "$jar"
    touch "$jar"
}

# Lets the program run once with the arguments given and keeps what the JVM learns about its classes.
# Starting works without; so nothing that goes wrong here matters.
train() {
    say "Preparing faster starts ..."
    # shellcheck disable=SC2086
    "$jdk/bin/java" $flags -XX:AOTCacheOutput="$app/cache.aot" -jar "$jar" "$@" >"$app/training.log" 2>&1 &&
        [ -s "$app/cache.aot" ] && jdk_version >"$app/cache.jdk" || rm -f "$app/cache.aot"
}

jdk_version() {
    echo "$jdk"
    cat "$jdk/release"
}

# The cache counts only for the very JDK and jars it was made with.
cache_fits() {
    [ -s "$app/cache.aot" ] && [ "$(cat "$app/cache.jdk" 2>/dev/null)" = "$(jdk_version)" ] &&
        [ -z "$(find "$app" -name '*.jar' -newer "$app/cache.aot" | head -n 1)" ]
}

# Hands this process over to the program.
run() {
    if cache_fits; then
        set -- -XX:AOTCache="$app/cache.aot" -jar "$jar" "$@"
    else
        set -- -jar "$jar" "$@"
    fi
    # shellcheck disable=SC2086
    exec "$jdk/bin/java" $flags ${ROLLBOOK_JAVA_OPTS:-} "$@"
}
