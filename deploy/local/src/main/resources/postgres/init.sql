-- Databases and roles of Opstap, one database per service.
--
-- Run as superuser, statement by statement: by the local launcher and the test kit over JDBC, by the official PostgreSQL
-- image as an init script. Plain SQL only, one statement per semicolon, no psql meta commands.
-- Tables, grants, extensions and publications come later, from each service's own migrations as its owner.
--
-- X_owner  owns the database and migrates it        X_app    is what the service works as: row-level security binds it
-- X_relay  reads the outbox by logical replication  The passwords are for a machine of one's own only.

CREATE ROLE school_owner LOGIN PASSWORD 'local-owner' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE school_app LOGIN PASSWORD 'local-app' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE school_relay LOGIN REPLICATION PASSWORD 'local-relay' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE school OWNER school_owner;
REVOKE ALL ON DATABASE school FROM PUBLIC;
GRANT CONNECT ON DATABASE school TO school_app, school_relay;

CREATE ROLE company_owner LOGIN PASSWORD 'local-owner' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE company_app LOGIN PASSWORD 'local-app' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE company_relay LOGIN REPLICATION PASSWORD 'local-relay' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE company OWNER company_owner;
REVOKE ALL ON DATABASE company FROM PUBLIC;
GRANT CONNECT ON DATABASE company TO company_app, company_relay;

CREATE ROLE placement_owner LOGIN PASSWORD 'local-owner' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE placement_app LOGIN PASSWORD 'local-app' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE placement_relay LOGIN REPLICATION PASSWORD 'local-relay' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE placement OWNER placement_owner;
REVOKE ALL ON DATABASE placement FROM PUBLIC;
GRANT CONNECT ON DATABASE placement TO placement_app, placement_relay;

CREATE ROLE transition_owner LOGIN PASSWORD 'local-owner' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE transition_app LOGIN PASSWORD 'local-app' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE transition_relay LOGIN REPLICATION PASSWORD 'local-relay' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE transition OWNER transition_owner;
REVOKE ALL ON DATABASE transition FROM PUBLIC;
GRANT CONNECT ON DATABASE transition TO transition_app, transition_relay;

CREATE ROLE notification_owner LOGIN PASSWORD 'local-owner' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE notification_app LOGIN PASSWORD 'local-app' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE notification_relay LOGIN REPLICATION PASSWORD 'local-relay' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE notification OWNER notification_owner;
REVOKE ALL ON DATABASE notification FROM PUBLIC;
GRANT CONNECT ON DATABASE notification TO notification_app, notification_relay;

-- The gateway keeps sessions and Keycloak its realm: no tenants, so the owner is the only role.
CREATE ROLE gateway_owner LOGIN PASSWORD 'local-owner' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE gateway OWNER gateway_owner;
REVOKE ALL ON DATABASE gateway FROM PUBLIC;

CREATE ROLE keycloak_owner LOGIN PASSWORD 'local-owner' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE keycloak OWNER keycloak_owner;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
