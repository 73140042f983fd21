package rollbook.store.role;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

import java.time.Duration;
import java.util.function.Supplier;

/// Has the server end connections of the pool that fall silent within a transaction: the locks of a
/// process that is frozen, or cut off without a word, would otherwise be held for ever. Nothing of
/// ours waits for anything but the database while it is in a transaction.
record IdleLimit(Supplier<Duration> limit) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            var theirs = pool.getConnectionInitSql();
            pool.setConnectionInitSql(theirs == null ? setting() : setting() + "; " + theirs);
        }
        return bean;
    }

    private String setting() {
        return "set idle_in_transaction_session_timeout = " + limit.get().toMillis();
    }
}
