-- The whole of handling: who must never see a case, how often it came back, who can be told, and when to look at it next.

alter table handling_case
  add column about_agency_code varchar(64) character set ascii collate ascii_bin
    comment 'the office the report is about: it never sees the case' after agency_code,
  add column previous_status varchar(30) character set ascii collate ascii_bin
    comment 'where a question to the citizen or a refused transfer leads back to' after status,
  add column withdrawn boolean not null default false
    comment 'the citizen has left, the case has not' after secret,
  add column reachable boolean not null default true
    comment 'there is a way to tell the reporter something' after withdrawn,
  add column supervised boolean not null default false
    comment 'the Inspektorat sees it whoever has it' after escalation_level,
  add column transfers int not null default 0 after supervised,
  add column reopening varchar(20) character set ascii collate ascii_bin not null default 'NONE' after transfers,
  add column appeal varchar(20) character set ascii collate ascii_bin not null default 'NONE' after reopening,
  add column archived_by uuid comment 'the officer who archived it last' after appeal,
  add column ended_at datetime(6) comment 'of the latest closure, archival or withdrawal' after end_sequence,
  add column reopenable_until datetime(6) after ended_at,
  add column assigned_officer_id uuid after reopenable_until,
  add column alarm_at datetime(6) comment 'when something happens by itself next' after due_order,
  add column undo_state text character set utf8mb4 collate utf8mb4_bin
    comment 'JSON: the case before the latest transition by an officer, while it can be taken back',
  add column undoable_until datetime(6),
  add column undoable_by uuid comment 'the officer whose transition that was',
  add key alarm (alarm_at),
  add key supervised_due (supervised, due_order, id),
  add key assigned_due (assigned_officer_id, due_order, id);

-- An answer given before this still has the window it started; everything that runs rings when it is due.
update handling_case set ended_at = updated_at where status in ('CLOSED', 'ARCHIVED', 'WITHDRAWN');
update handling_case set reopenable_until = updated_at + interval 30 day where status = 'CLOSED';
update handling_case set alarm_at = due_at;

-- What happened, to be told to the city app's backend. Numbered when it asks, under a lock, so that nothing that is
-- committed late comes before what it has read already.
create table case_change (
  entry_id    uuid   not null,
  case_id     uuid   not null,
  sequence    int    not null,
  feed_number bigint comment 'null until the next reading of the feed',
  primary key (entry_id),
  key in_order (feed_number, entry_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table case_change_feed (
  id          tinyint not null,
  last_number bigint  not null,
  primary key (id),
  constraint case_change_feed_one_row check (id = 1)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

insert into case_change_feed (id, last_number) values (1, 0);
