-- A case's clocks lie in its row: they change only with it, under its lock, and every read of a case shows them.

alter table handling_case
  add column clocks text character set ascii collate ascii_bin comment 'JSON: the clocks in the order they were started'
    after updated_at;

update handling_case c set c.clocks = (
  select json_arrayagg(json_merge_patch(
    json_object(
      'clock', k.clock,
      'state', k.state,
      'limit', json_object('standard_code', k.standard_code, 'amount', k.limit_amount, 'unit', k.limit_unit),
      'calendar_version', k.calendar_version,
      'provisional', json_extract(if(k.provisional, 'true', 'false'), '$'),
      'started_at', date_format(k.started_at, '%Y-%m-%dT%H:%i:%s.%fZ'),
      'due_at', date_format(k.due_at, '%Y-%m-%dT%H:%i:%s.%fZ')),
    if(k.ended_at is null, '{}', json_object('ended_at', date_format(k.ended_at, '%Y-%m-%dT%H:%i:%s.%fZ'))))
    order by k.ordinal)
  from case_clock k where k.case_id = c.id);

update handling_case set clocks = '[]' where clocks is null;

alter table handling_case
  modify column clocks text character set ascii collate ascii_bin not null
    comment 'JSON: the clocks in the order they were started';

drop table case_clock;
