package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.lock.LockFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import rollbook.events.session.MemberRenamed;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where commands run, whoever sends them.
class CommandThreadsIT extends TableSpec {
    @Autowired private CommandBus bus;
    @Autowired private LockFactory locks;

    private final Map<String, Boolean> virtual = new ConcurrentHashMap<>();
    private Registration watching;

    @BeforeEach
    void watch() {
        watching =
                bus.registerHandlerInterceptor(
                        (work, chain) -> {
                            var command = work.getMessage().getPayloadType().getSimpleName();
                            virtual.merge(
                                    command,
                                    Thread.currentThread().isVirtual(),
                                    Boolean::logicalAnd);
                            return chain.proceed();
                        });
    }

    @AfterEach
    void look_away() {
        watching.cancel();
    }

    @Test
    void a_request_is_obeyed_on_a_virtual_thread() {
        tomas.post(borin + "/move", to(1, 1)).is(200);
        assertThat(virtual).containsEntry("MoveToken", true);
    }

    @Test
    void what_an_event_handler_sends_is_obeyed_on_a_virtual_thread() {
        tomas.patch("/api/users/me", Map.of("displayName", "Tomas the Bold")).is(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(happened())
                                        .hasAtLeastOneElementOfType(MemberRenamed.class));
        assertThat(virtual).containsEntry("Rename", true).containsEntry("RenameMember", true);
    }

    @Test
    void who_waits_too_long_for_a_table_is_told_so_and_nothing_happens() {
        var before = happened().size();
        try (var _ = locks.obtainLock(table.substring("/api/sessions/".length()))) {
            var answer = tomas.post(borin + "/move", to(1, 1)).isProblem(409, "command.contended");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
        assertThat(happened()).hasSize(before);
        tomas.post(borin + "/move", to(1, 1)).is(200);
    }
}
