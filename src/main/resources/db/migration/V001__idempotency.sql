-- Idempotency keys and the answers they gave; a key lives for 24 hours.
create table idempotency_key (
  caller_digest   char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 of the caller: this table names nobody',
  idempotency_key varchar(255) character set ascii collate ascii_bin not null,
  fingerprint     char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 of method, path and parsed body',
  created_at      datetime(6)  not null,
  location        varchar(255) character set ascii collate ascii_bin,
  etag            varchar(100) character set ascii collate ascii_bin,
  language        char(2)      character set ascii collate ascii_bin,
  body            mediumtext,
  primary key (caller_digest, idempotency_key),
  key by_age (created_at)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
