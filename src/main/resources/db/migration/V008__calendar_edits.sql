-- The calendar is edited by API, and open deadlines follow it.

alter table calendar_version
    add column changed_by uuid null comment 'random id of the officer; null: the city''s file';

-- What holidays.csv said of each year when it was last applied. A year of which it says the same is not touched again.
create table holiday_file_year (
    year int not null,
    digest char(64) character set ascii collate ascii_bin not null,
    primary key (year)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Up to here the calendar is what the file said.
insert into holiday_file_year (year, digest)
select year(held_on),
  sha2(group_concat(concat_ws('|', held_on, name_id, name_en, joint_leave) order by held_on separator '\n'), 256)
from holiday
where calendar_version = (select max(version) from calendar_version)
group by year(held_on);

-- By this column the cases are found whose deadlines have to be held against a newer calendar, and no others.
alter table handling_case
  add column calendar_version int
    comment 'the lowest version by which its open clocks in working days were computed or checked; null: none is open',
  add key recount (calendar_version, id);

update handling_case c set c.calendar_version = (
  select min(k.calendar_version)
  from json_table(c.clocks, '$[*]' columns (
    state varchar(20) path '$.state',
    unit varchar(20) path '$.limit.unit',
    calendar_version int path '$.calendar_version')) k
  where k.state in ('RUNNING', 'PAUSED') and k.unit = 'WORKING_DAYS');

-- Every deadline that a change of the calendar moved: only added to.
create table deadline_recount (
  case_id     uuid        not null,
  at          datetime(6) not null,
  ordinal     int         not null comment 'of the clock among those of the case, from 0',
  clock       varchar(20) character set ascii collate ascii_bin not null,
  old_due_at  datetime(6) not null,
  new_due_at  datetime(6) not null,
  old_version int         not null comment 'of the calendar',
  new_version int         not null,
  primary key (case_id, at, ordinal),
  constraint recount_of_case foreign key (case_id) references handling_case (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
