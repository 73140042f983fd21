package rollbook.command.user;

/// Says that a request was taken, and nothing of what comes of it.
record Receipt(String status) {
    static final Receipt ACCEPTED = new Receipt("accepted");
}
