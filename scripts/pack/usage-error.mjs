/** What the person who gave the command is to write otherwise; the command ends with code 2. */
export class UsageError extends Error {}
