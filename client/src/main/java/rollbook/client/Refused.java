package rollbook.client;

/// Rollbook said no, and why.
public final class Refused extends RuntimeException {
    private final transient Answer answer;

    Refused(Answer answer) {
        super(
                answer.status()
                        + " "
                        + answer.code()
                        + ": "
                        + answer.body().path("detail").asString(""));
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
