.PHONY: verify fmt run demo bench

verify: ; mvn -B verify
fmt:    ; mvn -q -N verify -Dformat.mode=apply
run:    ; ./rollbook
demo:   ; @sh -c 'root=$$PWD; . ./build/app.sh; prepare demo; run $(ARGS)'
bench:  ; @sh -c 'root=$$PWD; . ./build/app.sh; prepare benchmarks; run move-to-frame $(ARGS)'
