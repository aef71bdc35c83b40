-- What was sent of an alert to a partner agency, and what it answered: the agency sees this and nothing else (R074).
create table alert_agency (
    id          bigint generated always as identity primary key,
    alert_id    bigint not null references alert on delete cascade,
    agency      text not null,                 -- as the council's settings named it on that day
    question    text not null,
    asked_on    date not null,
    asked_by    bigint not null,
    due_on      date not null,
    answered_on date,
    answered_by bigint,
    answer      text,
    unique (alert_id, agency),
    check ((answered_on is null) = (answer is null))
);
create index alert_agency_agency on alert_agency (agency, due_on);

-- What the service shared with an independent lawyer about an alert, and the advice: never for the line it concerns (R083).
create table alert_advice (
    id         bigint generated always as identity primary key,
    alert_id   bigint not null references alert on delete cascade,
    lawyer_id  bigint not null,
    question   text not null,                  -- all that the lawyer learns beside the alert's own words
    asked_on   date not null,
    asked_by   bigint not null,
    advised_on date,
    advice     text,
    check ((advised_on is null) = (advice is null))
);
create index alert_advice_alert on alert_advice (alert_id);
create index alert_advice_lawyer on alert_advice (lawyer_id, asked_on);
