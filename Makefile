.PHONY: verify fmt run demo bench

verify: ; mvn -B verify
fmt:    ; mvn -q -N verify -Dformat.mode=apply
run:    ; ./rollbook
