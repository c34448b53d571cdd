-- What anybody may see of verified, non-secret reports; see docs/adr/0020-public-view.md. Written with each transition of
-- a case, in its transaction.

create table public_report (
  id             uuid        not null,
  listed_at      datetime(6) comment 'when the report was received, while it can be seen; null: a tombstone',
  status         varchar(30) character set ascii collate ascii_bin,
  category_code  varchar(64) character set ascii collate ascii_bin,
  agency_code    varchar(64) character set ascii collate ascii_bin,
  kecamatan_code varchar(20) character set ascii collate ascii_bin,
  kelurahan_code varchar(20) character set ascii collate ascii_bin,
  north          int         comment 'the shown point in steps of 0.0002 degrees, about 22 m',
  east           int,
  tile_7km       bigint as (floor(north / 320) * 1000000 + floor(east / 320)) persistent comment '0.064 degrees',
  tile_2km       bigint as (floor(north / 80) * 1000000 + floor(east / 80)) persistent,
  tile_440m      bigint as (floor(north / 20) * 1000000 + floor(east / 20)) persistent,
  tile_110m      bigint as (floor(north / 5) * 1000000 + floor(east / 5)) persistent,
  words          text        character set utf8mb4 collate utf8mb4_bin comment 'of the public text, as the search knows them',
  supporters     int         not null default 0,
  changed_at     datetime(6) not null,
  removed_at     datetime(6),
  learned_at     datetime(6) comment 'its place among changes; null until those who harvest next ask',
  primary key (id),
  key listed (listed_at, id),
  key status_listed (status, listed_at, id),
  key category_listed (category_code, listed_at, id),
  key agency_listed (agency_code, listed_at, id),
  key kecamatan_listed (kecamatan_code, listed_at, id),
  key kelurahan_listed (kelurahan_code, listed_at, id),
  key tile_7km_listed (tile_7km, listed_at, id),
  key tile_2km_listed (tile_2km, listed_at, id),
  key tile_440m_listed (tile_440m, listed_at, id),
  key tile_110m_listed (tile_110m, listed_at, id),
  key changes (learned_at, id),
  constraint public_report_of_report foreign key (id) references report (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Changes get their place when they are read, under this lock: what is committed late never comes before what was read.
create table public_report_feed (
  id      tinyint     not null,
  last_at datetime(6) not null,
  primary key (id),
  constraint public_report_feed_one_row check (id = 1)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- What a coordinator wrote for everybody. The latest counts; taken back with the entry of the history it came with.
create table case_public_text (
  case_id  uuid          not null,
  sequence int           not null comment 'of the entry of the history',
  text     varchar(4000) not null,
  words    text          character set utf8mb4 collate utf8mb4_bin not null,
  primary key (case_id, sequence),
  constraint public_text_of_case foreign key (case_id) references handling_case (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- In which reports' public texts a word has ever been; whether it still is, the report's words tell.
create table public_report_word (
  word      varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  listed_at datetime(6) not null,
  report_id uuid        not null,
  primary key (word, listed_at, report_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- "Me too": once each.
create table report_support (
  report_id   uuid        not null,
  reporter_id uuid        not null,
  at          datetime(6) not null,
  primary key (report_id, reporter_id),
  key by_supporter (reporter_id),
  constraint support_of_report foreign key (report_id) references report (id),
  constraint support_by_reporter foreign key (reporter_id) references reporter (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- What was verified before this.
insert into public_report (id, listed_at, status, category_code, agency_code, kecamatan_code, kelurahan_code, north, east,
  changed_at, learned_at)
select c.id, c.submitted_at, c.status, c.category_code, c.agency_code, c.kecamatan_code, c.kelurahan_code,
  round(if(k.place_sensitive, a.latitude, c.latitude) * 5000), round(if(k.place_sensitive, a.longitude, c.longitude) * 5000),
  c.updated_at, c.updated_at
from handling_case c
left join category k on k.code = c.category_code
left join area a on a.code = coalesce(c.kelurahan_code, c.kecamatan_code)
left join case_history h on h.case_id = c.id and h.sequence = c.end_sequence
where not c.secret and not c.withdrawn and c.agency_code is not null and c.status <> 'WITHDRAWN'
and not (c.status = 'ARCHIVED' and json_value(h.detail, '$.reason') in ('ABUSIVE_SPAM', 'SARA_HATE', 'TEST'));

insert into public_report_feed (id, last_at)
select 1, coalesce(max(learned_at), '2000-01-01') from public_report;
