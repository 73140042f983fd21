package rollbook.command.mail;

/// A mail as it leaves, to one address: the same words as plain text and as HTML.
public record Letter(String address, String subject, String text, String html, Language language) {
    public Letter {
        if (breaksHeader(address) || breaksHeader(subject)) {
            throw new IllegalArgumentException("a mail header is one line");
        }
    }

    private static boolean breaksHeader(String header) {
        return header.chars().anyMatch(character -> character < ' ' || character == 0x7F);
    }
}
