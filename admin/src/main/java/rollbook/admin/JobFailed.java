package rollbook.admin;

/// A job on the server came to a bad end.
final class JobFailed extends RuntimeException {
    JobFailed(String jobId, String state) {
        super("Job " + jobId + " is " + state + ".");
    }
}
