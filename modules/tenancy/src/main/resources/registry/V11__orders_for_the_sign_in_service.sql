-- What the steward is told about the sign-in service: programs, second factors and councils' own identity providers.
alter table council_order drop constraint council_order_kind_check;
alter table council_order add constraint council_order_kind_check
    check (kind in ('onboard', 'suspend', 'resume', 'export', 'load', 'back-up', 'restore', 'move', 'confirm-move', 'migrate', 'leave', 'stay',
                    'delete', 'machine', 'machine-away', 'second-factor', 'identity-provider', 'identity-provider-away'));
