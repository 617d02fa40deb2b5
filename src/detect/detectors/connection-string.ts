import type { Detector } from "../detector";

/**
 * The address of a database, broker, directory, mail or file server with a password in it: URIs of some fifty schemes
 * (RFC 3986 user information; several hosts as MongoDB and libpq allow), JDBC with a password parameter or
 * Oracle's `user/password@`. Key-value strings are in connection-string-pairs.ts.
 */
export const connectionString: Detector = {
  id: "connection-string",
  type: "CONNECTION_STRING",
  pattern:
    /\b(?:(?:postgres(?:ql)?|mysqlx?|mariadb|mongodb(?:\+srv)?|rediss?|redis-sentinel|valkeys?|amqps?|mssql|sqlserver|oracle|clickhouses?|kafka|ldaps?|smtps?|imaps?|pop3s?|ftps?|sftp|ssh|smb|cifs|neo4j(?:\+s(?:sc)?)?|bolt(?:\+s(?:sc)?)?|nats|mqtts?|wss?|stomp(?:\+ssl)?|couchbases?|couchdb|cassandra|scylla|influxdb|presto|trino|hive2?|impala|vertica|redshift|snowflake|cockroach(?:db)?|teradata|db2|sybase|firebird|exasol|hana|hdbsql|duckdb|libsql|memcached?|elasticsearch|opensearch|solr|arangodb|orientdb|rethinkdb|zookeeper|pulsar(?:\+ssl)?|socks5h?|rtsps?|sip|svn(?:\+ssh)?|git)(?:\+\w{2,12})?:\/\/[^\s:@/"'`<>]{0,100}(?:@[^\s:@/"'`<>]{1,100})?:[^\s@/"'`<>]{1,200}@[^\s"'`<>]{2,300}|jdbc:[a-z\d]{2,20}:[^\s"'`<>]{4,400}[?;&]password=[^\s"'`<>&;]{2,120}[^\s"'`<>]{0,300}|jdbc:oracle:[a-z\d]{2,8}:[^\s"'`<>/]{1,60}\/[^\s"'`<>@/]{2,80}@[^\s"'`<>]{3,200})/giu,
  score: 0.95,
  keywords: [
    "postgres",
    "mysql",
    "mariadb",
    "mongodb",
    "redis",
    "valkey",
    "amqp",
    "mssql",
    "sqlserver",
    "oracle",
    "clickhouse",
    "kafka",
    "ldap",
    "smtp",
    "imap",
    "pop3",
    "ftp",
    "sftp",
    "ssh",
    "smb",
    "cifs",
    "neo4j",
    "bolt",
    "nats",
    "mqtt",
    "ws://",
    "wss://",
    "stomp",
    "couch",
    "cassandra",
    "scylla",
    "influxdb",
    "presto",
    "trino",
    "hive",
    "impala",
    "vertica",
    "redshift",
    "snowflake",
    "cockroach",
    "teradata",
    "db2",
    "sybase",
    "firebird",
    "exasol",
    "hana",
    "hdbsql",
    "duckdb",
    "libsql",
    "memcache",
    "elasticsearch",
    "opensearch",
    "solr",
    "arangodb",
    "orientdb",
    "rethinkdb",
    "zookeeper",
    "pulsar",
    "socks5",
    "rtsp",
    "sip",
    "svn",
    "git",
    "jdbc:",
  ],
  anchored: true,
  validate: (value) => (isSample(value) ? false : undefined),
};

function isSample(value: string): boolean {
  return (
    /:(?:\*+|x{3,}|<[^>]*>|\$\{?\w+\}?|\{\w+\}|password|pass|secret)@|[?;&]password=(?:\*+|x{3,}|[<${]|password\b|secret\b)/iu.test(
      value,
    ) ||
    /:\/\/(\w+):\1@|@(?:localhost|127\.0\.0\.1)\b.*(?:test|example)/iu.test(value) ||
    /^(?:git|wss?):.*:\d+$/iu.test(value)
  );
}
