import { parseBrokerUrl } from './broker-url';

describe('parseBrokerUrl', () => {
  it('keeps the password out of what is shown, and adds heartbeats', () => {
    const { url, host } = parseBrokerUrl('amqp://me:s3cret@rabbit.example/prod');
    expect(host).toBe('rabbit.example:5672');
    expect(url).toBe('amqp://me:s3cret@rabbit.example/prod?heartbeat=15');
  });

  it('keeps the heartbeat that was asked for', () => {
    expect(parseBrokerUrl('amqps://h?heartbeat=5')).toEqual({ url: 'amqps://h?heartbeat=5', host: 'h:5671' });
  });

  it.each(['', 'rabbit', 'http://me:s3cret@host'])('refuses "%s" without repeating it', text => {
    expect(() => parseBrokerUrl(text)).toThrow(
      expect.objectContaining({ name: 'ConfigError', message: expect.not.stringContaining('s3cret') }),
    );
  });
});
