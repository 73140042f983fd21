package rollbook.store.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/// The hashes of the sealed log, version 1, 32 bytes each. Appending calls them for every event:
/// the leaf, which is nearly all of the work, as soon as its place is known; the chain when its
/// turn to be stored has come.
public final class SealHash {
    private static final byte[] COMMIT = "rollbook-log/v1/commit".getBytes(UTF_8);
    private static final byte[] LEAF = "\0rollbook-log/v1".getBytes(UTF_8);
    private static final byte[] CHAIN = {2};

    private SealHash() {}

    /// The hash that stands for an event at its place in its stream. Whoever holds it can prove
    /// later what was stored there.
    ///
    /// @param sequence its place, from 0
    /// @param blind 32 random bytes, without which nobody can try out what the event might say
    /// @param revision a decimal
    /// @param time in whole microseconds
    /// @param payload as stored, before compression
    /// @param metadata as stored, before compression
    public static byte[] leaf(
            String stream,
            long sequence,
            byte[] blind,
            String eventId,
            String type,
            String revision,
            Instant time,
            byte[] payload,
            byte[] metadata) {
        var commit = commit(blind, eventId, type, revision, time, payload, metadata);
        return leaf(stream, sequence, commit);
    }

    /// The chain with one event more.
    ///
    /// @param chain up to the event before; 32 zero bytes before the first
    public static byte[] next(byte[] chain, byte[] leaf) {
        var digest = sha256();
        new Preimage(digest::update).raw(CHAIN).raw(chain).raw(leaf);
        return digest.digest();
    }

    static byte[] commit(
            byte[] blind,
            String eventId,
            String type,
            String revision,
            Instant time,
            byte[] payload,
            byte[] metadata) {
        var digest = sha256();
        new Preimage(digest::update)
                .raw(COMMIT)
                .raw(blind)
                .prefixed(eventId)
                .prefixed(type)
                .prefixed(revision)
                .prefixed(time)
                .prefixed(payload)
                .prefixed(metadata);
        return digest.digest();
    }

    static byte[] leaf(String stream, long sequence, byte[] commit) {
        var digest = sha256();
        new Preimage(digest::update).raw(LEAF).prefixed(stream).number(sequence).raw(commit);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
