-- The keys that sign checkpoints of the log; the private half is wrapped with the master key.
create table log.checkpoint_key (
    key_id      text        primary key,
    public_key  bytea       not null, -- SubjectPublicKeyInfo of an Ed25519 key
    private_key bytea       not null, -- PKCS #8 in base64, AES-256-GCM: 12 bytes nonce, then the sealed text
    created_at  timestamptz not null
);
