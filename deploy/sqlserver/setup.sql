-- Safe to run again. $(PASSWORD) comes from sqlcmd -v.
IF DB_ID(N'rectify') IS NULL
    CREATE DATABASE [rectify];
GO
-- Readers do not wait for writers. Nobody else may be connected while it is switched.
IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE name = N'rectify') = 0
    ALTER DATABASE [rectify] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'rectify') IS NULL
    CREATE LOGIN [rectify] WITH PASSWORD = N'$(PASSWORD)';
GO
USE [rectify];
GO
IF USER_ID(N'rectify') IS NULL
    CREATE USER [rectify] FOR LOGIN [rectify];
-- The server applies its own migrations, so it owns this one database and nothing else.
ALTER ROLE [db_owner] ADD MEMBER [rectify];
GO
