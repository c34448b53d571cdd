-- Who said it, what was said, and the government's work on it.

create table reporter (
  id           uuid         not null,
  issuer       varchar(40)  character set ascii collate ascii_bin not null comment 'configured name of the token issuer',
  subject      varchar(255) character set utf8mb4 collate utf8mb4_nopad_bin not null comment 'byte for byte: Ani, ani and "ani " are three people',
  name         varchar(200),
  phone_number varchar(40)  character set ascii collate ascii_bin,
  email        varchar(320),
  locale       varchar(35)  character set ascii collate ascii_bin,
  created_at   datetime(6)  not null,
  updated_at   datetime(6)  not null,
  primary key (id),
  unique key by_subject (issuer, subject)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Staff, known by a random id: history rows hold that id and no name.
create table officer (
  id         uuid         not null,
  issuer     varchar(40)  character set ascii collate ascii_bin not null,
  subject    varchar(255) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  name       varchar(200),
  created_at datetime(6)  not null,
  updated_at datetime(6)  not null,
  primary key (id),
  unique key by_subject (issuer, subject)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Evidence: immutable after submission.
create table report (
  id               uuid          not null,
  reporter_id      uuid          not null,
  ticket_number    varchar(16)   character set ascii collate ascii_bin not null,
  channel          varchar(20)   character set ascii collate ascii_bin not null,
  kind             varchar(30)   character set ascii collate ascii_bin not null,
  title            varchar(150)  not null,
  description      varchar(4000) not null,
  occurred_on      date,
  latitude         double,
  longitude        double,
  accuracy_m       double,
  address          varchar(300),
  landmark         varchar(200),
  area_code        varchar(20)   character set ascii collate ascii_bin comment 'kelurahan the citizen named',
  category_code    varchar(64)   character set ascii collate ascii_bin comment 'as stated, even if retired',
  form_version     int,
  attributes       text          not null comment 'JSON: answers to the category''s questions',
  anonymous        boolean       not null,
  secret           boolean       not null,
  warnings         text          not null comment 'JSON: what the submission gave reason to say',
  client_reference varchar(64)   character set utf8mb4 collate utf8mb4_nopad_bin,
  salt             char(32)      character set ascii collate ascii_bin not null comment 'of the evidence digest in entry 1 of the history',
  submitted_at     datetime(6)   not null,
  primary key (id),
  unique key by_ticket_number (ticket_number),
  unique key by_client_reference (reporter_id, client_reference),
  constraint report_of_reporter foreign key (reporter_id) references reporter (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The government's work on a report: one case a report, same id. Carries what lists filter and sort by.
create table handling_case (
  id                     uuid        not null,
  reporter_id            uuid        not null,
  status                 varchar(30) character set ascii collate ascii_bin not null,
  kind                   varchar(30) character set ascii collate ascii_bin not null,
  channel                varchar(20) character set ascii collate ascii_bin not null,
  category_code          varchar(64) character set ascii collate ascii_bin,
  supervision_class      varchar(20) character set ascii collate ascii_bin not null,
  urgency                varchar(20) character set ascii collate ascii_bin not null,
  agency_code            varchar(64) character set ascii collate ascii_bin comment 'who has it; null before verification',
  proposed_agency_code   varchar(64) character set ascii collate ascii_bin not null,
  transfer_target_code   varchar(64) character set ascii collate ascii_bin comment 'named by a pending transfer request',
  routing_rule           varchar(20) character set ascii collate ascii_bin not null,
  routing_explanation_id varchar(600) not null,
  routing_explanation_en varchar(600) not null,
  anonymous              boolean     not null,
  secret                 boolean     not null,
  latitude               double,
  longitude              double,
  address                varchar(300),
  landmark               varchar(200),
  kecamatan_code         varchar(20) character set ascii collate ascii_bin,
  kelurahan_code         varchar(20) character set ascii collate ascii_bin,
  area_method            varchar(20) character set ascii collate ascii_bin not null,
  inside_city            boolean,
  followed_up            boolean     not null,
  escalation_level       int         not null,
  submitted_at           datetime(6) not null,
  updated_at             datetime(6) not null,
  due_at                 datetime(6) comment 'the earliest running clock',
  due_order              datetime(6) as (coalesce(due_at, timestamp'9999-12-31 00:00:00')) persistent comment 'what nobody waits for sorts last',
  answer_sequence        int comment 'history entry of the latest answer',
  end_sequence           int comment 'history entry of the latest closure or archival',
  feedback_sequence      int comment 'history entry of the citizen''s rating of that',
  last_sequence          int         not null,
  last_hash              char(64)    character set ascii collate ascii_bin not null,
  version                bigint      not null,
  primary key (id),
  key my_reports (reporter_id, submitted_at, id),
  key inbox_due (due_order, id),
  key inbox_submitted (submitted_at, id),
  key inbox_updated (updated_at, id),
  key agency_due (agency_code, due_order, id),
  key agency_submitted (agency_code, submitted_at, id),
  key agency_updated (agency_code, updated_at, id),
  key status_due (status, due_order, id),
  constraint case_of_report foreign key (id) references report (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table case_clock (
  case_id          uuid        not null,
  ordinal          int         not null comment 'order in which the clocks of a case were started',
  clock            varchar(20) character set ascii collate ascii_bin not null,
  state            varchar(20) character set ascii collate ascii_bin not null,
  standard_code    varchar(64) character set ascii collate ascii_bin not null comment 'the rule',
  limit_amount     int         not null,
  limit_unit       varchar(20) character set ascii collate ascii_bin not null,
  calendar_version int         not null,
  provisional      boolean     not null,
  started_at       datetime(6) not null,
  due_at           datetime(6) not null,
  ended_at         datetime(6),
  primary key (case_id, ordinal),
  constraint clock_of_case foreign key (case_id) references handling_case (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Append-only: the application may insert and read, nothing else. No words, no names.
create table case_history (
  case_id           uuid         not null,
  sequence          int          not null,
  entry_id          uuid         not null,
  at                datetime(6)  not null,
  event             varchar(40)  character set ascii collate ascii_bin not null,
  from_status       varchar(30)  character set ascii collate ascii_bin,
  to_status         varchar(30)  character set ascii collate ascii_bin not null,
  actor_role        varchar(20)  character set ascii collate ascii_bin not null,
  actor_id          uuid comment 'an officer''s random id; the reporter needs none, a report has one',
  agency_code       varchar(64)  character set ascii collate ascii_bin,
  category_code     varchar(64)  character set ascii collate ascii_bin,
  kind              varchar(30)  character set ascii collate ascii_bin not null,
  supervision_class varchar(20)  character set ascii collate ascii_bin not null,
  secret            boolean      not null,
  kelurahan_code    varchar(20)  character set ascii collate ascii_bin,
  followed_up       boolean      not null,
  detail            varchar(1000) character set ascii collate ascii_bin not null comment 'canonical JSON of the event''s own codes and dates',
  text_digest       char(64)     character set ascii collate ascii_bin comment 'SHA-256 of salt and text; of entry 1: of the evidence',
  previous_hash     char(64)     character set ascii collate ascii_bin,
  hash              char(64)     character set ascii collate ascii_bin not null,
  primary key (case_id, sequence),
  unique key by_entry (entry_id),
  constraint history_of_case foreign key (case_id) references handling_case (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The words of a history entry, apart from it, so that an erasure can empty them and the chain still holds.
create table case_history_text (
  case_id  uuid          not null,
  sequence int           not null,
  salt     char(32)      character set ascii collate ascii_bin not null,
  text     varchar(4000) not null,
  primary key (case_id, sequence),
  constraint text_of_entry foreign key (case_id, sequence) references case_history (case_id, sequence)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
