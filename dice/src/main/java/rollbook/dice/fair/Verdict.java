package rollbook.dice.fair;

/// What the check of a roll found, and a line that tells where.
public record Verdict(Finding finding, String detail) {
    /// Whether the roll is proven.
    public boolean isValid() {
        return finding == Finding.VALID;
    }
}
