package rollbook.dice;

/// Hands out faces that are known beforehand, each once.
final class RecordedFaces implements Faces {
    private final int[] faces;
    private int next;

    RecordedFaces(int... faces) {
        this.faces = faces.clone();
    }

    @Override
    public int roll(int sides) {
        if (next == faces.length) throw new IllegalStateException("no face is left");
        return faces[next++];
    }
}
