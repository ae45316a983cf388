import type { HttpReply } from './http';

/**
 * True for a page that wants a person to do something: what hotels, single sign-on and moved services answer with status 200
 * to anything. A page without a form is none: some servers say "Created" in HTML.
 */
export function isLoginPage(reply: HttpReply): boolean {
  return isPage(reply) && /<(?:form|input|script|meta[^<>]{0,200}refresh)[\s>]/i.test(textOf(reply));
}

/** True for any page where a blob is due: those are never HTML. */
export function isBlobPage(reply: HttpReply): boolean {
  return isPage(reply) && /^\s*<[!\w]/.test(textOf(reply));
}

function isPage({ status, headers }: HttpReply): boolean {
  return status === 200 && /^\s*(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '');
}

function textOf({ bytes }: HttpReply): string {
  return new TextDecoder().decode(bytes.subarray(0, 64 * 2 ** 10));
}
