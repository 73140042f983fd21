package rollbook.dice;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// Where a repeatable random sequence begins.
class Seeds extends DomainContextBase {
    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }
}
