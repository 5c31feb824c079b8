-- No statement of ours finds these of use on H2, whose plans do not look at the values of filters that may be left out; every claim paid for them.
drop index escalation_bot;
drop index escalation_connection;
