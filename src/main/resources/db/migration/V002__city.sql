-- The city: reference data from the operator's files. Rows are never deleted, because reports name their codes: what
-- leaves the files is retired. Codes compare byte for byte, human words without regard to case and accents.

-- One row. Its revision grows with every change of the tables below, and its lock admits one loader at a time.
create table city_revision (
    id tinyint not null,
    revision bigint not null,
    changed_at datetime(6) not null,
    primary key (id),
    constraint city_revision_one_row check (id = 1)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

insert into city_revision (id, revision, changed_at) values (1, 0, utc_timestamp(6));

-- The files as they were last applied. A file whose digest is the same is not read again; a migration that needs one
-- read again deletes its row.
create table city_file (
    name varchar(64) character set ascii collate ascii_bin not null,
    digest varchar(64) character set ascii collate ascii_bin not null,
    applied_at datetime(6) not null,
    primary key (name)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table city_profile (
    id tinyint not null,
    code varchar(64) character set ascii collate ascii_bin not null,
    name_id varchar(200) not null,
    name_en varchar(200) not null,
    definition mediumtext not null,
    primary key (id),
    constraint city_profile_one_row check (id = 1)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table area (
    code varchar(64) character set ascii collate ascii_bin not null,
    level varchar(16) character set ascii collate ascii_bin not null,
    parent_code varchar(64) character set ascii collate ascii_bin null,
    name varchar(200) not null,
    latitude double not null,
    longitude double not null,
    bps_code varchar(200) null,
    retired_on date null,
    primary key (code),
    key area_parent (parent_code),
    constraint area_parent foreign key (parent_code) references area (code)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- GeoJSON geometries, beside the areas because they are large and only read as a whole.
create table area_boundary (
    area_code varchar(64) character set ascii collate ascii_bin not null,
    geometry mediumtext not null,
    primary key (area_code),
    constraint area_boundary_area foreign key (area_code) references area (code)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Successors may stand further down in the file than those they follow, so they are no foreign keys; the loader checks
-- them.
create table agency (
    code varchar(64) character set ascii collate ascii_bin not null,
    name_id varchar(200) not null,
    name_en varchar(200) not null,
    kind varchar(32) character set ascii collate ascii_bin not null,
    outside boolean not null,
    parent_code varchar(64) character set ascii collate ascii_bin null,
    area_code varchar(64) character set ascii collate ascii_bin null,
    valid_from date null,
    valid_to date null,
    successor_code varchar(64) character set ascii collate ascii_bin null,
    phone_number varchar(200) null,
    email varchar(200) null,
    website varchar(200) null,
    address varchar(200) null,
    primary key (code),
    key agency_parent (parent_code),
    key agency_area (area_code),
    constraint agency_parent foreign key (parent_code) references agency (code),
    constraint agency_area foreign key (area_code) references area (code)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- agency_code is the competent agency with what is inherited from the groups above; definition holds the kinds, notice,
-- routes, questions and terms as JSON.
create table category (
    code varchar(64) character set ascii collate ascii_bin not null,
    parent_code varchar(64) character set ascii collate ascii_bin null,
    name_id varchar(200) not null,
    name_en varchar(200) not null,
    description_id varchar(1000) not null,
    description_en varchar(1000) not null,
    external_code varchar(200) null,
    selectable boolean not null,
    position int not null,
    form_version int not null,
    location_required boolean not null,
    secrecy_forced boolean not null,
    place_sensitive boolean not null,
    auto_dispose boolean not null,
    urgency varchar(16) character set ascii collate ascii_bin not null,
    retired_on date null,
    replaced_by varchar(64) character set ascii collate ascii_bin null,
    agency_code varchar(64) character set ascii collate ascii_bin null,
    definition mediumtext not null,
    primary key (code),
    key category_parent (parent_code),
    key category_agency (agency_code),
    constraint category_parent foreign key (parent_code) references category (code),
    constraint category_agency foreign key (agency_code) references agency (code)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- The calendar is only added to: every deadline names the version it was computed by.
create table calendar_version (
    version int not null,
    created_at datetime(6) not null,
    primary key (version)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table holiday (
    calendar_version int not null,
    held_on date not null,
    name_id varchar(200) not null,
    name_en varchar(200) not null,
    joint_leave boolean not null,
    primary key (calendar_version, held_on),
    constraint holiday_version foreign key (calendar_version) references calendar_version (version)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table service_standard (
    code varchar(64) character set ascii collate ascii_bin not null,
    clock varchar(32) character set ascii collate ascii_bin not null,
    category_code varchar(64) character set ascii collate ascii_bin null,
    kind varchar(32) character set ascii collate ascii_bin null,
    supervision_class varchar(32) character set ascii collate ascii_bin null,
    urgency varchar(16) character set ascii collate ascii_bin null,
    amount int not null,
    unit varchar(16) character set ascii collate ascii_bin not null,
    valid_from date null,
    valid_to date null,
    source varchar(500) null,
    primary key (code),
    key service_standard_category (category_code),
    constraint service_standard_category foreign key (category_code) references category (code)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
