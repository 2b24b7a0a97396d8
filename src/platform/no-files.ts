/** A picture or a file written out as letters. Nothing of that kind comes in by any way. */
const IS_A_FILE = /data:(?:[a-z]+\/[^\s,]{1,200}|[^\s,]{0,200};base64),/i
export const NO_FILES = 'A picture or a file cannot be sent here. Write what it shows, and who has it'

export const isAFile = (text: string): boolean => IS_A_FILE.test(text)
