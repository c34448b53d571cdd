-- Once a day, the day's history entries are bound by one Merkle root, which is published. See docs/history-proof.md.

alter table case_history add key by_time (at);

create table history_anchor (
  day       date        not null comment 'in the city''s zone',
  starts_at datetime(6) not null comment 'the first instant of the day, which is the end of the day before',
  ends_at   datetime(6) not null comment 'the first instant after it',
  entries   int         not null,
  root      char(64)    character set ascii collate ascii_bin not null comment 'Merkle tree (RFC 6962) over the entries'' hashes',
  previous  char(64)    character set ascii collate ascii_bin comment 'hash of the anchor before; null in the first',
  hash      char(64)    character set ascii collate ascii_bin not null comment 'SHA-256 of the canonical JSON of the other columns',
  primary key (day),
  unique key by_end (ends_at)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The hashes as they were anchored, so that a changed entry can be told from the others of its day.
create table history_anchor_leaves (
  day    date       not null,
  part   int        not null comment 'the tree''s complete subtrees of 1024 leaves from the left, the last of which may be smaller',
  leaves mediumblob not null comment 'hashes of the entries, 32 bytes each',
  root   char(64)   character set ascii collate ascii_bin not null comment 'of this subtree',
  primary key (day, part),
  constraint leaves_of_anchor foreign key (day) references history_anchor (day)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Where a case's entries of a day stand among the leaves.
create table history_anchor_case (
  case_id   uuid not null,
  day       date not null,
  position  int  not null comment 'of the first of them, from 0; the others follow',
  entries   int  not null,
  sequences text character set ascii collate ascii_bin not null comment 'their numbers, with commas between them',
  primary key (case_id, day),
  constraint case_of_anchor foreign key (day) references history_anchor (day)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Whoever holds this row is the one that anchors.
create table history_anchor_turn (
  id tinyint not null,
  primary key (id)
);

insert into history_anchor_turn (id) values (1);
