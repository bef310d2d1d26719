/** Names of entries and gates: they stand in comments, labels and commit trailers, so without blanks. */
export const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,99}$/u;
export const NAME_RULE =
  "a name begins with a letter or digit and has letters, digits and . _ / - only, at most 100";
/** The same for editors, whose patterns know no classes of letters: wider, for the reader has the last word. */
export const NAME_PATTERN = "^[^\\s._/-]\\S{0,99}$";
/** Names of variables of the environment. */
export const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
