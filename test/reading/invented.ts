/** Three policies of schools that do not exist, in other shapes than the seeds. */

/** A table that contradicts the text, empty approval fields, numbered paragraphs, hard-wrapped lines, contents with pages. */
export const CONTRADICTING = `\uFEFFHazelmere Junior School\r
\r
Online Safety and Acceptable Use Policy\r
\r
Approved by:\t\r
Date approved:\t\r
Minute number:\t\r
Next review date:\t\r
Version:\t3.2\r
\r
Table of contents\r
\r
1. Purpose ............ 2\r
2. Roles .............. 3\r
3. Passwords .......... 4\r
4. Records ............ 6\r
\r
1. Purpose\r
\r
1.1 This policy explains how our school keeps pupils and adults safe online. It\r
applies to everyone who uses the school’s systems, i.e. staff, pupils, governors\r
and visitors.\r
\r
2. Roles\r
\r
2.1 The headteacher, Mrs R. Okafor, is the designated safeguarding lead. Mr J.\r
Lund is the deputy DSL.\r
\r
2.2 The governing body will approve this policy and review it every two years.\r
\r
3. Passwords\r
\r
3.1 Passwords for all school systems must have at least twelve characters. Accounts\r
are locked after five failed attempts, and an account is disabled on the day its\r
holder leaves.\r
\r
3.2 Screens lock after fifteen minutes of inactivity.\r
\r
System\tPassword length\tChange\tLock\r
All school computers\tat least 8 characters\tnever\tlocks after 5 minutes idle\r
SIMS\t10 characters\tpasswords expire every 90 days\t\r
E-mail\t\tpasswords are changed termly\t\r
\r
4. Records\r
\r
4.1 CCTV recordings are kept for 30 days. Concerns are recorded within 24 hours and\r
no later than the next working day. Two members of staff check each request.\r
\r
4.2 In Years 3 and 4 at least 90% of pupils must have signed. Repairs may cost up to £250.\r
`

/** Four agreements in one file, no section numbers, Markdown with a pipe table. */
export const FOUR_AGREEMENTS = `# St Brannock's C of E Primary School
## Acceptable Use Agreements

| Document | Owner | Reviewed |
| --- | --- | --- |
| All agreements | Computing lead: Ms Tamsin Wray | 14 March 2025 |

These agreements were adopted by the Full Governing Body on 14th March 2025 (minute 25/031). They are renewed at the start of each school year.

## Staff agreement

All staff sign this acceptable use agreement before they are given access to school systems. I will:

1. use my own username and password, and never share them;
2. use two-step verification for any system that holds pupils' data;
3. lock my screen whenever I leave the room.
   - This includes the staff room.
   - It also includes home.

## Governor and volunteer agreement

Governors and volunteers must sign this agreement each year.

* Report anything that worries you to the DSL **the same day**.
* Do not use personal e-mail for school business, e.g. [a private account](https://example.org/why).

## Key Stage 2 pupil agreement

I agree that I will:

* ask before I use a device
* tell a teacher straight away if something upsets me

## Key Stage 1 and Reception agreement

Parents and carers sign this acceptable use agreement on behalf of their child.

![logo](logo.png)
`

/** No headings that are marked, no numbers, questions, bullets of three kinds, remarks left in, another system's rules. */
export const UNNUMBERED = `OAKLEA INFANTS AND NURSERY
E-SAFETY
Statement of policy

Who is this for
Everyone who works or learns here.

Keeping accounts safe
• Each adult has a separate login for the network.
• The management information system is used by the office. Passwords must be changed every half term and have ten letters.
– Nobody may approve their own expenses or audit their own access.
o Laptops time out after 20 minutes without activity.

Draft note: ask Geoff whether the filter provider still does 60 day reports

Agreements
We ask all parents to sign our home-school agreement when their child joins, and again once a year.
Visitors: please sign in at reception.
Staff do not have to sign anything until 1 September 2026.

Sign off
Policy adopted: ____________
Chair of governors: ____________
To be reviewed: Autumn 2027
`
