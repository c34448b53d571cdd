-- The case carries what it is looked up by: tracking and the inbox find it without the report.

alter table handling_case
  add column ticket_number varchar(16) character set ascii collate ascii_bin comment 'the report''s' after id;

update handling_case c join report r on r.id = c.id set c.ticket_number = r.ticket_number;

alter table handling_case
  modify column ticket_number varchar(16) character set ascii collate ascii_bin not null comment 'the report''s',
  add unique key by_ticket_number (ticket_number);
