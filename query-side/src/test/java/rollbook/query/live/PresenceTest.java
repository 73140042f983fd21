package rollbook.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.query.live.SessionFeed.Online;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class PresenceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final List<Duration> reminders = new ArrayList<>();
    private final Presence presence = new Presence(reminders::add);

    @Test
    void the_first_is_news_and_the_same_again_is_not() {
        assertThat(presence.isNews(online("mira"), 0)).isTrue();
        assertThat(presence.isNews(online("mira"), 5 * SECOND)).isFalse();
    }

    @Test
    void a_change_within_the_second_waits_for_its_end() {
        presence.isNews(online("mira"), 0);
        assertThat(presence.isNews(online("mira", "ines"), SECOND / 2)).isFalse();
        assertThat(presence.isNews(online("mira", "tomas"), SECOND * 3 / 4)).isFalse();
        assertThat(reminders).hasSize(1);
        assertThat(presence.isNews(online("mira", "tomas"), SECOND)).isTrue();
    }

    private static Online online(String... users) {
        return new Online(Set.of(users));
    }
}
