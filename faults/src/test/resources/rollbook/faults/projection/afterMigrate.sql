grant select, insert on view.seen to ${role};
