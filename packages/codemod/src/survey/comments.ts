import { SyntaxKind, type CommentRange, type Statement } from 'ts-morph';

/** A comment; lines that each begin with `//` and follow one another are one. */
export interface Comment {
  readonly text: string;
  /** The offset at which it ends. */
  readonly end: number;
}

/** The comments that stand above a statement, in their order. */
export function commentsAbove(statement: Statement): Comment[] {
  const comments: Comment[] = [];
  let previous: CommentRange | undefined;
  for (const range of statement.getLeadingCommentRanges()) {
    const comment = { text: range.getText(), end: range.getEnd() };
    const last = previous && goesOn(previous, range, statement) ? comments.pop() : undefined;
    comments.push(last ? { ...comment, text: `${last.text}\n${comment.text}` } : comment);
    previous = range;
  }
  return comments;
}

/** What speaks of the next line belongs to that, not to the lines above. */
function goesOn(one: CommentRange, next: CommentRange, statement: Statement): boolean {
  const areLines = [one, next].every(
    (range) => range.getKind() === SyntaxKind.SingleLineCommentTrivia,
  );
  if (!areLines || [one, next].some((range) => NEXT_LINE.test(range.getText()))) return false;
  const between = statement.getSourceFile().getFullText().slice(one.getEnd(), next.getPos());
  return /^\r?\n[ \t]*$/.test(between);
}

/** Whether a comment is about the whole file, and has to stay above whatever is added at its top. */
export function speaksOfTheFile(comment: string): boolean {
  return OF_THE_FILE.test(comment) && !NEXT_LINE.test(comment);
}

const OF_THE_FILE =
  /@ts-(?:no)?check|@(?:no)?flow|@jsx|eslint|istanbul|\bc8\b|prettier|biome|license|copyright|@jest-|@vitest-|@fileoverview|@file\b|@module|@preserve|^\/\*!/i;

const NEXT_LINE =
  /disable-(?:next-)?line|@ts-(?:ignore|expect-error)|prettier-ignore|biome-ignore (?!all)|ignore (?:next|if|else)|noinspection/i;
