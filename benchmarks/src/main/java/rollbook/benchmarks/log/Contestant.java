package rollbook.benchmarks.log;

/// Who is measured, and under which circumstances: those under the same ones are compared.
record Contestant(String where, String who) {
    static final String STOCK = "stock";
    static final String OURS = "ours";

    Contestant rival(String other) {
        return new Contestant(where, other);
    }

    @Override
    public String toString() {
        return where + ", " + who;
    }
}
