package rollbook.launcher.attack;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.concurrent.atomic.AtomicInteger;

/// All attacks share one Rollbook, which ends with the last of them.
abstract class AttackSpec {
    @RegisterExtension static final Begin BEGIN = new Begin();

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    protected Attacker attacker;

    static final class Begin implements BeforeAllCallback {
        private Siege siege;

        @Override
        public void beforeAll(ExtensionContext context) {
            siege =
                    context.getRoot()
                            .getStore(Namespace.GLOBAL)
                            .computeIfAbsent("attacked", _ -> Siege.begin(), Siege.class);
        }
    }

    @BeforeEach
    void anAttackerComes() {
        attacker = new Attacker(siege().port());
    }

    static Siege siege() {
        return BEGIN.siege;
    }

    /// Somebody new with an account, at an address of their own.
    static Person somebody() {
        var wire = new Attacker(siege().port());
        var email = unused();
        wire.signUp(email, Attacker.PASSWORD).is(202);
        return Person.signedIn(wire, email, Attacker.PASSWORD);
    }

    /// An address that nobody has.
    static String unused() {
        return "person" + PEOPLE.incrementAndGet() + "@example.org";
    }

    static Person admin() {
        return Person.signedIn(new Attacker(siege().port()), Siege.ADMIN, Attacker.PASSWORD);
    }
}
