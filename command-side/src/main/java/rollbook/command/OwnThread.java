package rollbook.command;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A command runs on a virtual thread, because it may wait, and apart from whatever its sender is
/// in the middle of: inside the unit of work of an event handler it would keep its aggregate locked
/// until the whole batch of events is done.
final class OwnThread {
    private OwnThread() {}

    /// Here, if here is a virtual thread with nothing else going on; else on a new one.
    static <T> T call(Supplier<T> command) {
        if (Thread.currentThread().isVirtual() && !CurrentUnitOfWork.isStarted()) {
            return command.get();
        }
        try {
            return CompletableFuture.supplyAsync(command, Thread::startVirtualThread).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
