/** Data, shells, pages, machines described as code, and what runs where nobody looks any more. */
import { sign, type Sign } from "./sign";

const TAGS =
  "html|head|body|div|span|ul|ol|li|table|thead|tbody|tr|td|th|form|input|button|script|style|link|meta|nav|section|header|footer|main|img|select|option|label|svg|template|h[1-6]|p|a";

export const PAGES: readonly Sign[] = [
  // SQL: in capitals freely, in small letters only where the form is a statement's
  sign(
    "sql",
    3,
    "select with insert update delete create alter drop merge",
    /^(?:SELECT(?: DISTINCT)?(?: TOP \d+)?(?:$| [\w*."`[(,'])|INSERT INTO \S|UPDATE \S+(?: \w+)? ?(?:SET\b|$)|DELETE FROM |CREATE (?:OR REPLACE )?(?:UNIQUE )?(?:TEMP(?:ORARY)? )?(?:TABLE|VIEW|INDEX|PROCEDURE|FUNCTION|TRIGGER|SCHEMA|MATERIALIZED)\b|ALTER TABLE |DROP (?:TABLE|VIEW|INDEX) |MERGE INTO |WITH \w+ AS ?\()/u,
  ),
  sign(
    "sql",
    2,
    "from where join left inner right full cross group order having on and union values limit set",
    /^(?:FROM \S|WHERE \S|(?:LEFT |INNER |RIGHT |FULL |CROSS )?(?:OUTER )?JOIN \S|GROUP BY |ORDER BY |HAVING |ON \S+ ?=|AND \S+ ?(?:[=<>]|IS\b|IN\b|LIKE\b|BETWEEN\b)|UNION(?: ALL)?$|VALUES ?\(|LIMIT \d|SET \S+ ?=)/u,
  ),
  sign(
    "sql",
    3,
    "select insert update delete create alter",
    /^(?:select .{1,150} from \w|select (?:distinct )?[\w.*]+,$|insert into \w+ ?\(|update \w+ set \w+ ?=|delete from \w+(?: where\b|;)|create (?:table|view|index|unique index) (?:if not exists )?["`\w.]+ ?(?:\(|as\b|on\b)|alter table \w+ add\b)/u,
  ),
  sign(
    "sql",
    2,
    "from where left inner join group order having and on",
    /^(?:from \w+(?:\.\w+)?(?: (?:as )?\w{1,3})?$|where \w+(?:\.\w+)? ?(?:[=<>]|in ?\(|is (?:not )?null|like\b|between\b)|(?:left|inner|right|full)? ?(?:outer )?join \w.* on |group by \w+|order by \w+(?:\.\w+)?(?: (?:asc|desc))?|and \w+(?:\.\w+)? ?[=<>]|on \w+\.\w+ ?=)/u,
  ),
  sign(
    "sql",
    2,
    null,
    /^["`[]?\w+["`\]]? (?:VARCHAR2?|INT(?:EGER)?|BIGINT|SMALLINT|SERIAL|TEXT|TIMESTAMPTZ?|DATE|DECIMAL|NUMERIC|NUMBER|BOOLEAN|UUID|NVARCHAR|CHAR)(?: ?\([\d, ]+\))?(?: (?:NOT NULL|NULL|PRIMARY KEY|UNIQUE|DEFAULT\b|REFERENCES\b|GENERATED\b|IDENTITY)| ?,| ?\))/u,
  ),
  sign(
    "sql",
    1,
    null,
    /^["`[]?\w+["`\]]? (?:varchar|int(?:eger)?|bigint|smallint|serial|timestamptz?|decimal|numeric|boolean|uuid|jsonb?|nvarchar)(?: ?\([\d, ]+\))?(?:,|$| not null| null| primary key| default | unique| references )/u,
  ),
  sign(
    "sql",
    2,
    "declare begin end commit exec",
    /^(?:DECLARE @?\w+ \w|BEGIN(?: TRANSACTION)?;?$|COMMIT;?$|EXEC(?:UTE)? \w|END ?(?:\$\$|;))/u,
  ),
  // Shells
  sign("shell", 3, "#!", /^#! ?\/(?:usr\/)?bin\/(?:env )?(?:ba|z|k|da)?sh\b/u),
  sign("python", 3, "#!", /^#!.*\bpython/u),
  sign("perl", 3, "#!", /^#!.*\bperl/u),
  sign("ruby", 3, "#!", /^#!.*\bruby/u),
  sign("javascript", 3, "#!", /^#!.*\bnode/u),
  sign(
    "shell",
    3,
    "if elif while until",
    /^(?:if|elif|while|until) (?:! )?(?:\[{1,2} |(?:command|grep|test|read|curl)\b).*(?:; ?(?:then|do)|\]|do)$/u,
  ),
  sign("shell", 3, "for", /^for \w+ in .+; ?do$/u),
  sign("shell", 2, "fi esac", /^(?:fi|esac)$/u),
  sign("shell", 1, "then done do", /^(?:then|done(?: ?[<|>&].*)?|do)$/u),
  sign(
    "shell",
    2,
    "set export local readonly trap source",
    /^(?:set -[euxo]|export \w+=|local \w+=|readonly \w+=|trap .+ [A-Z0-9]+$|source [\w./"$]+$)/u,
  ),
  sign("shell", 2, null, /^\w+=(?:"?\$[({\w]|\$\(|`)|"\$(?:\{\w+[}:#%/-]|\w+["/])|\$\([a-z]/u),
  sign("shell", 3, "function", /^function \w+ ?(?:\(\))? ?\{$/u),
  sign("shell", 2, null, /^[a-z_]\w*\(\) ?\{$/u),
  sign(
    "shell",
    1,
    "echo exit cd mkdir rm cp curl grep sed awk chmod sudo",
    /^(?:echo ["'$]|exit \d$|(?:cd|mkdir|rm|cp|chmod) (?:-\w+ )?["$/~.]|(?:curl|grep|sed|awk) -|sudo \w+)/u,
  ),
  sign(
    "powershell",
    3,
    null,
    /^(?:\$\w+ ?= ?)?(?:Get|Set|New|Remove|Add|Write|Invoke|Import|Export|Start|Stop|Test|ConvertTo|ConvertFrom|Select|Where|ForEach|Out)-[A-Z]\w+(?: |$)/u,
  ),
  sign(
    "powershell",
    3,
    "param [cmdletbinding [parameter function",
    /^(?:param ?\(|\[CmdletBinding\(|\[Parameter\(|function [A-Z]\w+-[A-Z]\w+ ?(?:\{|\(|$))/iu,
  ),
  sign(
    "powershell",
    3,
    null,
    /^\[\w+\] ?\$\w+|\(.* -(?:eq|ne|gt|lt|like|match) .*\)|\| ?(?:Where|ForEach|Select)-Object\b|\$_\.\w/u,
  ),
  sign("powershell", 2, "foreach", /^foreach ?\(\$\w+ in /iu),
  // Pages
  sign("html", 3, "<!doctype", /^<!doctype html/iu),
  sign("html", 2, null, new RegExp(`^</?(?:${TAGS})(?: [^<>]*)?/?>`, "iu")),
  sign("html", 2, null, new RegExp(`^<(?:${TAGS}) [\\w:-]+=["'{]`, "iu")),
  sign("javascript typescript", 2, null, /^<[A-Z]\w*(?: \w+=[{"]| ?\/?>)|\bclassName=/u),
  sign(
    "css",
    1,
    null,
    /^(?:[.#][a-z][\w-]*|[*&ap]|:root|body|html|ul|ol|li|h[1-6]|div|span|table|t[dhr]|input|button|img|from|to)(?:[ ,>+~:.#[][^{};()]{0,100})? ?\{$/u,
  ),
  sign(
    "css",
    3,
    null,
    /^(?:color|background(?:-\w+)?|margin(?:-\w+)?|padding(?:-\w+)?|border(?:-\w+)*|font(?:-\w+)?|display|position|width|height|(?:max|min)-(?:width|height)|flex(?:-\w+)?|grid(?:-\w+)*|gap|z-index|opacity|transition|transform|text-\w+|line-height|align-items|justify-content|overflow|cursor|--[\w-]+) ?:[^;{}]+;$/u,
  ),
  sign(
    "css",
    3,
    "@media @keyframes @import @font-face @supports",
    /^@(?:media|keyframes|import|font-face|supports)\b/u,
  ),
  // Machines described as code
  sign(
    "terraform",
    3,
    "resource data module variable output provider",
    /^(?:(?:resource|data) "\w+" "[\w-]+"|(?:module|variable|output|provider) "[\w-]+") ?\{/u,
  ),
  sign(
    "terraform",
    2,
    "terraform locals required_providers",
    /^(?:terraform|locals|required_providers) ?\{$/u,
  ),
  sign(
    "terraform",
    2,
    null,
    /^\w+ ?= ?(?:var|local|module|data|aws_\w+|azurerm_\w+|google_\w+)\.\w/u,
  ),
  sign("yaml", 2, "apiversion", /^apiVersion: [\w./]+$/u),
  sign("yaml", 2, "kind", /^kind: [A-Z]\w+$/u),
  sign(
    "yaml",
    2,
    null,
    /^(?:- )?(?:runs-on|uses|hosts|become|tasks|steps|stages|jobs|services|containers|metadata|spec|playbook|pipelines|volumeMounts|matchLabels|selector|initContainers|ansible\.builtin\.\w+|Resources|AWSTemplateFormatVersion):(?: |$)/u,
  ),
  sign(
    "yaml",
    1,
    null,
    /^(?:- )?(?:image|containerPort|replicas|namespace|script|before_script|with|env|ports|volumes|depends_on|restart|on|Type|Properties):(?: |$)/u,
  ),
  // VBA, COBOL, ABAP
  sign(
    "vba",
    3,
    "sub function private public",
    /^(?:(?:private|public) )?(?:sub|function) \w+\(.*\)(?: as \w+)?$/iu,
  ),
  sign("vba", 3, "dim", /^dim \w+(?:\([^)]*\))? as \w/iu),
  sign(
    "vba",
    3,
    "end option set",
    /^(?:end (?:sub|function|if|with|select)$|option explicit|set \w+ ?= ?\w)/iu,
  ),
  sign("vba", 1, "next", /^next(?: \w{1,8})?$/iu),
  sign(
    "vba",
    2,
    "if elseif for with on",
    /^(?:(?:else)?if [^;[]+ then|for (?:each \w+ in |\w+ ?=).+|with [A-Z]\w+(?:\.\w|\().*|on error (?:goto|resume).*)$/iu,
  ),
  sign(
    "cobol",
    3,
    "identification environment data procedure working-storage program-id linkage file input-output",
    /^(?:(?:IDENTIFICATION|ENVIRONMENT|DATA|PROCEDURE) DIVISION\b|(?:WORKING-STORAGE|LINKAGE|FILE|INPUT-OUTPUT) SECTION\.|PROGRAM-ID\.)/u,
  ),
  sign(
    "cobol",
    3,
    "01 05 10 77 88 15",
    /^\d\d [A-Z][A-Z0-9-]*(?: PIC |\.| VALUE | OCCURS | REDEFINES )/u,
  ),
  sign(
    "cobol",
    2,
    "move perform display compute add stop end-if end-perform evaluate accept read write if",
    /^(?:MOVE \S.* TO [A-Z]|PERFORM [A-Z]|DISPLAY ["'A-Z]|COMPUTE [A-Z][\w-]* ?=|ADD \S+ TO [A-Z]|STOP RUN|END-(?:IF|PERFORM|READ|EVALUATE)|EVALUATE [A-Z]|READ [A-Z][\w-]+|IF [A-Z][A-Z0-9-]+ )/u,
  ),
  sign(
    "abap",
    3,
    "report data loop endloop form endform call method endmethod class endif select types parameters",
    /^(?:REPORT [zy]\w+\.|DATA:? \w+ (?:TYPE|LIKE)\b|LOOP AT \w|ENDLOOP\.|FORM [a-z]+_\w+\.|ENDFORM\.|CALL (?:FUNCTION '|METHOD )|METHOD \w+\.|ENDMETHOD\.|CLASS \w+ (?:DEFINITION|IMPLEMENTATION)|ENDIF\.|SELECT .+ INTO (?:TABLE|CORRESPONDING|@|l[tsv]_)|TYPES:? (?:BEGIN OF |\w+_\w+)|PARAMETERS:? \w+ TYPE)/iu,
  ),
  sign(
    "abap",
    2,
    "write append read clear",
    /^(?:WRITE:? ?\/|APPEND \w+ TO |READ TABLE |CLEAR:? \w+\.)/iu,
  ),
];
