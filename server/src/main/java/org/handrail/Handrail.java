package org.handrail;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Handrail {
  public static void main(String[] args) {
    SpringApplication.run(Handrail.class, args);
  }
}
