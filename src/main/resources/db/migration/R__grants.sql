-- What the application's own database user may do, table by table: a grant on the schema could not be taken back for
-- single tables, and history must not be changed or deleted by anybody who serves requests. Runs again whenever this
-- file changes. The migration's user needs GRANT OPTION.

-- The city. No delete: what leaves the city's files is retired.
grant select, update on city_revision to ${application_user};
grant select, insert, update on city_file to ${application_user};
grant select, insert, update on city_profile to ${application_user};
grant select, insert, update on area to ${application_user};
grant select, insert, update, delete on area_boundary to ${application_user};
grant select, insert, update on agency to ${application_user};
grant select, insert, update on category to ${application_user};
grant select, insert on calendar_version to ${application_user};
grant select, insert on holiday to ${application_user};
grant select, insert, update on holiday_file_year to ${application_user};
grant select, insert, update on service_standard to ${application_user};

-- Commands and their keys.
grant select, insert, update, delete on idempotency_key to ${application_user};

-- Reports and cases. Nothing is ever deleted; what a citizen said and what happened is not even updated.
grant select, insert, update on reporter to ${application_user};
grant select, insert, update on officer to ${application_user};
grant select, insert on report to ${application_user};
grant select, insert, update on handling_case to ${application_user};
grant select, insert on case_history to ${application_user};
grant select, insert on case_history_text to ${application_user};
grant select, insert, update on case_change to ${application_user};
grant select, update on case_change_feed to ${application_user};

-- Anchors of the history: as final as the history. Its turn is only locked, for which MariaDB asks no more than this.
grant select, insert on history_anchor to ${application_user};
grant select, insert on history_anchor_leaves to ${application_user};
grant select, insert on history_anchor_case to ${application_user};
grant select, update on history_anchor_turn to ${application_user};

-- The officer's day.
grant select, insert on case_note to ${application_user};
grant select, insert, update on answer_template to ${application_user};
grant select, insert on deadline_recount to ${application_user};

-- The public view. Who no longer supports a report is forgotten, and a public text that was taken back is too.
grant select, insert, update on public_report to ${application_user};
grant select, update on public_report_feed to ${application_user};
grant select, insert, delete on case_public_text to ${application_user};
grant select, insert on public_report_word to ${application_user};
grant select, insert, delete on report_support to ${application_user};
