package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.user.RoleGranted;
import rollbook.store.EventLog;
import rollbook.store.RecordedEvent;
import rollbook.store.role.SchemaOwner;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

class FirstAdminIT extends IdentitySpec {
    private static final String KEEPER = "keeper@example.org";

    @Autowired private FirstAdminAppointment appointment;
    @Autowired private FirstAdmins admins;
    @Autowired private Admins siteAdmins;
    @Autowired private SchemaOwner owner;
    @Autowired private EventLog log;
    @Autowired private DataSource source;

    @Test
    void the_configured_admin_signs_in_and_needs_no_verification() {
        var user = web.signIn(KEEPER, "a keeper of many dice").is(200).json().path("user");
        assertThat(user.path("roles").path(0).asString()).isEqualTo("ADMIN");
        assertThat(user.path("emailVerified").asBoolean()).isTrue();
        assertThat(mailsTo(KEEPER)).isEmpty();
    }

    @Test
    void starting_again_appoints_nobody() {
        appointment.start();
        assertThat(grants()).isEqualTo(1);
    }

    @Test
    void a_start_that_was_killed_half_way_is_made_good() {
        JdbcClient.create(owner.database()).sql("delete from log.first_admin").update();
        appointment.start();
        assertThat(admins.anyAppointed()).isTrue();
        assertThat(grants()).isEqualTo(1);
        web.signIn(KEEPER, "a keeper of many dice").is(200);
    }

    @Test
    void an_installation_that_lost_its_admins_gets_one_at_its_next_start() {
        JdbcClient.create(source).sql("delete from log.site_admin").update();
        assertThat(siteAdmins.any()).isFalse();
        appointment.start();
        assertThat(siteAdmins.any()).isTrue();
        assertThat(grants()).isEqualTo(1);
    }

    @Test
    void only_one_process_appoints_at_a_time() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = new ArrayList<Future<?>>();
            for (var i = 0; i < 5; i++) {
                starts.add(processes.submit(() -> appoint(inside, most)));
            }
            for (var start : starts) {
                start.get();
            }
        }
        assertThat(most).hasValue(1);
    }

    private Void appoint(AtomicInteger inside, AtomicInteger most) {
        Runnable appointing =
                () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                };
        new AdminLock(source).oneAtATime(appointing);
        return null;
    }

    private long grants() {
        var keeper = web.signIn(KEEPER, "a keeper of many dice").is(200).json();
        try (var events = log.stream(keeper.at("/user/userId").asString(), 0)) {
            return events.map(RecordedEvent::event).filter(RoleGranted.class::isInstance).count();
        }
    }
}
