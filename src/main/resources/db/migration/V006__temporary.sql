alter table handling_case
  add column about_agency_code varchar(64) character set ascii collate ascii_bin,
  add column assigned_officer_id uuid,
  add key assigned_due (assigned_officer_id, due_order, id);
