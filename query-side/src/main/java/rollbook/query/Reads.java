package rollbook.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the views (processing groups) that a controller's answers come from, so that
/// `Rollbook-After` knows what to wait for.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {
    String[] value();
}
