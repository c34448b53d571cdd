-- The officer's day.

-- What officers tell one another about a case. Never part of its history, and never shown to a citizen.
create table case_note (
  id         uuid          not null,
  case_id    uuid          not null,
  officer_id uuid          not null,
  at         datetime(6)   not null,
  text       varchar(4000) not null,
  primary key (id),
  key latest (case_id, at, id),
  constraint note_of_case foreign key (case_id) references handling_case (id),
  constraint note_by_officer foreign key (officer_id) references officer (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Who does what: as the latest token said it, so that officers find one another. And one absence each.
alter table officer
  add column roles varchar(100) character set ascii collate ascii_bin not null default ''
    comment 'of the latest token, separated by commas' after name,
  add column agency_codes varchar(4000) character set ascii collate ascii_bin not null default ''
    comment 'of the latest token, separated by commas' after roles,
  add column seen_at datetime(6) comment 'the first call of the latest day' after agency_codes,
  add column absent_from_on date after seen_at,
  add column absent_to_on date comment 'the last day' after absent_from_on,
  add column deputy_id uuid after absent_to_on,
  add key deputises (deputy_id),
  add constraint deputy_is_officer foreign key (deputy_id) references officer (id);

-- What officers may answer with; from the city's files.
create table answer_template (
  code          varchar(64)   character set ascii collate ascii_bin not null,
  category_code varchar(64)   character set ascii collate ascii_bin,
  position      int           not null,
  name_id       varchar(200)  not null,
  name_en       varchar(200)  not null,
  text_id       varchar(4000) not null,
  text_en       varchar(4000) not null,
  retired_on    date,
  primary key (code),
  key template_category (category_code),
  constraint template_category foreign key (category_code) references category (code)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Counting reads these alone: a million cases are counted without touching one. Whom a case is about is part of who may
-- see it.
alter table handling_case
  add key desk_count (status, due_order, about_agency_code),
  add key agency_count (agency_code, status, due_order, about_agency_code),
  add key assigned_count (assigned_officer_id, status, due_order);

-- Searching the inbox by words. Indonesian has words such as "di" and "yang" that are in every report, yet none of the
-- English stop words means anything here ("la", "com", "de"): no list at all, and words of three letters or more.
set session innodb_ft_enable_stopword = 0;

alter table report
  add fulltext key words (title, description);
