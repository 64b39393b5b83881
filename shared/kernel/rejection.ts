/** An expected refusal: a value with a declared code and a sentence a person can act on. */
export type Rejection<Code extends string = string> = {
  readonly rejected: Code;
  readonly message: string;
  /** Facts that travel in the ack beside code and message, such as `by`. */
  readonly facts?: Readonly<Record<string, string>>;
};

export function reject<const Code extends string>(
  code: Code,
  message: string,
  facts?: Readonly<Record<string, string>>,
): Rejection<Code> {
  return facts === undefined ? { rejected: code, message } : { rejected: code, message, facts };
}

export function isRejection<T extends object, Code extends string>(
  value: T | Rejection<Code>,
): value is Rejection<Code> {
  return 'rejected' in value;
}
