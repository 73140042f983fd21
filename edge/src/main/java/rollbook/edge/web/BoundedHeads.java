package rollbook.edge.web;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Tomcat's HTTP with an end to the first line and headers: they have to be there as a whole within
/// the connection timeout. Tomcat alone counts that from each byte, so that one a moment could go
/// on for days.
public class BoundedHeads extends Http11NioProtocol {
    private static final long UNKNOWN = -1;

    private volatile @Nullable ScheduledFuture<?> sweeps;

    @Override
    public void start() throws Exception {
        super.start();
        sweeps = getUtilityExecutor().scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        var running = sweeps;
        if (running != null) {
            running.cancel(false);
        }
        super.stop();
    }

    private void sweep() {
        getEndpoint().getConnections().stream()
                .filter(this::isLate)
                .forEach(SocketWrapperBase::close);
    }

    /// A connection keeps its processor between two bytes of a head, and while an answer is on its
    /// way by another thread; whoever is being served, or idle, has none.
    private boolean isLate(SocketWrapperBase<?> connection) {
        return connection.getCurrentProcessor() instanceof Http11Processor waiting
                && !waiting.isAsync()
                && waiting.getRequest().getStartTimeNanos() != UNKNOWN
                && System.nanoTime() - waiting.getRequest().getStartTimeNanos()
                        > TimeUnit.MILLISECONDS.toNanos(getConnectionTimeout());
    }
}
