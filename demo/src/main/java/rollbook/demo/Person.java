package rollbook.demo;

import rollbook.client.Address;
import rollbook.client.Answer;
import rollbook.client.Refused;
import rollbook.client.Rollbook;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Somebody with an account who acts over HTTP, and waits when Rollbook asks for patience.
public final class Person {
    private static final int TOO_MANY = 429;
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final String name;
    private final String email;
    private final Rollbook rollbook;

    private Person(String name, String email, Rollbook rollbook) {
        this.name = name;
        this.email = email;
        this.rollbook = rollbook;
    }

    /// Signs up and signs in. Somebody who has an account already stays with it.
    ///
    /// @throws Refused when the address belongs to an account with another password
    public static Person arrive(Address address, String name, String email, String password) {
        var person = new Person(name, email, new Rollbook(address));
        person.patiently(() -> person.rollbook.signUp(email, name, password)).orThrow();
        person.rollbook.signIn(email, password);
        return person;
    }

    /// Signs in, if there is such an account.
    static Optional<Person> back(Address address, String name, String email, String password) {
        var person = new Person(name, email, new Rollbook(address));
        try {
            person.rollbook.signIn(email, password);
            return Optional.of(person);
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String userId() {
        return rollbook.userId();
    }

    public Rollbook rollbook() {
        return rollbook;
    }

    /// Does something that must succeed.
    ///
    /// @throws Refused when it does not
    public Answer does(String path, Map<String, ?> body) {
        return patiently(() -> rollbook.post(path, body)).orThrow();
    }

    /// Takes something away that must be there.
    public Answer removes(String path) {
        return patiently(() -> rollbook.delete(path)).orThrow();
    }

    /// Changes something that must be there.
    public Answer changes(String path, Map<String, ?> body) {
        return patiently(() -> rollbook.patch(path, body, Map.of())).orThrow();
    }

    /// Reads what must be there.
    public Answer reads(String path) {
        return patiently(() -> rollbook.get(path)).orThrow();
    }

    /// Tries something that Rollbook may well refuse.
    public Answer tries(String path, Map<String, ?> body) {
        return patiently(() -> rollbook.post(path, body));
    }

    private Answer patiently(Supplier<Answer> attempt) {
        var answer = attempt.get();
        for (var i = 1; i < ATTEMPTS && answer.status() == TOO_MANY; i++) {
            pause(PAUSE);
            answer = attempt.get();
        }
        return answer;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
