package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import rollbook.edge.Secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

class AddressSealTest {
    private static final UUID MAIL = new UUID(1, 2);

    private final AddressSeal seal = new AddressSeal(secrets(1));
    private final byte[] sealed = seal.close(MAIL, "mira@example.org");

    @Test
    void an_address_is_unreadable_while_its_mail_waits() {
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("mira");
        assertThat(seal.open(MAIL, sealed)).isEqualTo("mira@example.org");
    }

    @Test
    void another_mail_or_another_master_key_does_not_open_it() {
        assertThatThrownBy(() -> seal.open(new UUID(1, 3), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new AddressSeal(secrets(2)).open(MAIL, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Secrets secrets(int seed) {
        var key = new byte[32];
        key[0] = (byte) seed;
        return Secrets.of(Base64.getEncoder().encodeToString(key));
    }
}
