"""A saved page becomes an Article. The only user of lxml; never opens a socket."""
