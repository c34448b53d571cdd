-- Which cases are near a place: squares of 1/500 of a degree, numbered as id.sahut.process.duplicate.Grid does.
alter table handling_case
  add column grid_cell bigint
    generated always as (floor((latitude + 90) * 500) * 200000 + floor((longitude + 180) * 500)) virtual
    comment 'of the point; null without one' after longitude,
  add key nearby (grid_cell, category_code, submitted_at);
