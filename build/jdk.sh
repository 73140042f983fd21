# Finds a JDK for the scripts at the root: sets jdk to the directory of JDK 25 or later, or ends with
# one sentence. Read with ". build/jdk.sh" by any POSIX shell.

release_of() { # major version of the JDK in directory $1, or nothing
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

on_the_path() {
    java=$(command -v java) && dirname "$(dirname "$(readlink -f "$java")")"
}

jdk=
for candidate in "${ROLLBOOK_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(on_the_path)" /usr/lib/jvm/* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(release_of "$candidate")
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
        jdk=$candidate
        break
    fi
done
[ -n "$jdk" ] || {
    echo "Rollbook needs JDK 25 or later: install one and set JAVA_HOME to it." >&2
    exit 1
}
