package rollbook.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A text, or a list of texts, that a person wrote or that tells who a person is. The log keeps it
/// encrypted with a key of that person; once the person is erased it reads `[erased]`.
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
    /// The component that names the person, of the same record or else of the nearest one around
    /// it. Where it is null, which only events of before revision 2 leave it, the text is not
    /// encrypted.
    String of();

    /// The name under which the text is encrypted, the component's own when empty. A component that
    /// gets another name keeps the old one here, else what was written before could not be read.
    String sealedAs() default "";

    /// Only a text with this in it holds words; any other is left readable.
    String onlyWith() default "";
}
