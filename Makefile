.PHONY: verify faults fmt run demo bench bench-identity bench-log bench-dice fuzz-dice

verify: ; mvn -B verify
faults: ; mvn -B -pl faults -am verify -DexcludedGroups= -Dtest='rollbook/faults/**/*Test' -Dit.test='rollbook/faults/**/*IT' -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
fmt:    ; mvn -q -N verify -Dformat.mode=apply
run:    ; ./rollbook
demo:   ; @sh -c 'root=$$PWD; . ./build/app.sh; prepare demo; run $(ARGS)'
bench:  ; @sh -c 'root=$$PWD; . ./build/app.sh; prepare benchmarks; run move-to-frame $(ARGS)'
bench-identity: ; @sh -c 'root=$$PWD; . ./build/app.sh; prepare benchmarks; run $(ARGS)'
bench-log: ; @sh -c 'root=$$PWD; . ./build/app.sh; prepare benchmarks; run log $(ARGS)'
bench-dice: ; mvn -q -B -f benchmarks/dice package
	@sh -c '. ./build/jdk.sh; "$$jdk/bin/java" -jar benchmarks/dice/target/benchmarks.jar -prof gc $(ARGS)'
	@cd benchmarks/dice && npm install --silent --no-package-lock --no-fund --no-audit && node rpg-dice-roller.mjs

COUNT = 10000000
SEED = 1
fuzz-dice: ; mvn -q -B -pl dice test-compile
	@sh -c '. ./build/jdk.sh; exec "$$jdk/bin/java" -cp dice/target/classes:dice/target/test-classes rollbook.dice.Fuzz $(COUNT) $(SEED)'
