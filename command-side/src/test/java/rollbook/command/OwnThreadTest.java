package rollbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class OwnThreadTest {

    @Test
    void a_sender_on_a_platform_thread_waits_for_a_virtual_one() {
        assertThat(OwnThread.call(Thread::currentThread).isVirtual()).isTrue();
    }

    @Test
    void a_sender_on_a_virtual_thread_does_it_there() throws InterruptedException {
        var sender =
                Thread.ofVirtual()
                        .unstarted(
                                () ->
                                        assertThat(OwnThread.call(Thread::currentThread))
                                                .isSameAs(Thread.currentThread()));
        var failures = new java.util.concurrent.atomic.AtomicReference<Throwable>();
        sender.setUncaughtExceptionHandler((_, failure) -> failures.set(failure));
        sender.start();
        sender.join();
        assertThat(failures).hasNullValue();
    }

    @Test
    void a_command_has_no_part_in_the_senders_unit_of_work() {
        var work = DefaultUnitOfWork.startAndGet(null);
        assertThat(OwnThread.call(CurrentUnitOfWork::isStarted)).isFalse();
        work.commit();
    }

    @Test
    void a_refusal_reaches_the_sender_as_it_is() {
        var refusal = new IllegalArgumentException("no");
        assertThatThrownBy(() -> OwnThread.call(() -> refuse(refusal))).isSameAs(refusal);
    }

    private static Object refuse(RuntimeException refusal) {
        throw refusal;
    }
}
