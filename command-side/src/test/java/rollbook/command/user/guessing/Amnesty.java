package rollbook.command.user.guessing;

import org.springframework.context.ApplicationContext;

/// Forgives an installation's visitors the sign-ins that failed.
public final class Amnesty {
    private Amnesty() {}

    /// Gives every address all its failures back: tests share one, and one minute.
    public static void grant(ApplicationContext installation) {
        installation.getBean(AddressLimit.class).forget();
    }
}
